package org.touchstone.statistics;

/**
 * Which differences of strengths votes alone can tell: those of two things each of which is preferred, directly or through others, to the
 * other one. Between others maximum likelihood puts an infinite difference. Ford, Solution of a Ranking Problem from Binary Comparisons, 1957.
 */
public final class Beaten {

    private Beaten() {}

    /** For each thing the smallest thing from which it has a finite distance. */
    public static int[] groups(Duels duels) {
        int things = duels.things();
        var over = new boolean[things][things];
        for (int n = 0; n < duels.size(); n++) {
            boolean tied = duels.tied()[n] > 0;
            over[duels.first()[n]][duels.second()[n]] |= tied || duels.won()[n] > 0;
            over[duels.second()[n]][duels.first()[n]] |= tied || duels.lost()[n] > 0;
        }
        close(over);
        var groups = new int[things];
        for (int thing = 0; thing < things; thing++) {
            int smallest = 0;
            while (smallest < thing && !(over[thing][smallest] && over[smallest][thing])) {
                smallest++;
            }
            groups[thing] = smallest;
        }
        return groups;
    }

    /** Warshall 1962. */
    private static void close(boolean[][] over) {
        for (int through = 0; through < over.length; through++) {
            for (int from = 0; from < over.length; from++) {
                for (int to = 0; over[from][through] && to < over.length; to++) {
                    over[from][to] |= over[through][to];
                }
            }
        }
    }
}
