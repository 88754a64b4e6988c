package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenWindowTests {

    private static final TokenWindow.Marks MARKS = new TokenWindow.Marks(101, 102);
    private static final int[] CONVERSATION = {1, 2, 3, 4, 5};
    private static final int[] RESPONSE = {11, 12, 13};

    @Test
    void keepsEverythingThatFits() {
        assertThat(TokenWindow.of(CONVERSATION, RESPONSE, 11).joint(MARKS))
                .containsExactly(101, 1, 2, 3, 4, 5, 102, 11, 12, 13, 102);
    }

    @Test
    void dropsTheStartOfTheConversationFirst() {
        assertThat(TokenWindow.of(CONVERSATION, RESPONSE, 8).joint(MARKS))
                .containsExactly(101, 4, 5, 102, 11, 12, 13, 102);
    }

    @Test
    void dropsTheWholeConversationBeforeAnyOfTheResponse() {
        assertThat(TokenWindow.of(CONVERSATION, RESPONSE, 6).joint(MARKS)).containsExactly(101, 102, 11, 12, 13, 102);
    }

    @Test
    void dropsTheEndOfAResponseThatIsTooLongAlone() {
        assertThat(TokenWindow.of(CONVERSATION, RESPONSE, 5).joint(MARKS)).containsExactly(101, 102, 11, 12, 102);
    }
}
