package org.touchstone.studies;

/**
 * A group of a study's members that gets comparisons of its own beside those for everybody.
 *
 * @param name one line of at most 40 characters; empty for no team
 */
public record Team(String name) {

    /** Belonging to no team; as an audience, everybody. */
    public static final Team NONE = new Team("");

    private static final int LONGEST = 40;

    public Team {
        name = name.strip();
        if (!isName(name)) {
            throw new InvalidStudySetting("team", "A team's name is one line of at most 40 characters");
        }
    }

    /** Whether a team may be called that; an empty name stands for no team. */
    public static boolean isName(String text) {
        var stripped = text.strip();
        return stripped.length() <= LONGEST && stripped.chars().noneMatch(Character::isISOControl);
    }

    /** Whether this is a team at all. */
    public boolean isSome() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
