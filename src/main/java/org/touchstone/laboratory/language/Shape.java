package org.touchstone.laboratory.language;

/**
 * How large a language model is.
 *
 * @param width of a token's vector; a multiple of the heads
 * @param context how many tokens the model can look at
 */
public record Shape(int layers, int width, int heads, int context) {

    /** Half a million parameters. Askell et al. (2021) have a width of 128 for each layer; one layer alone would learn too little. */
    public static final Shape HALF_MILLION = new Shape(2, 128, 4, 512);

    /** Two millions, in the proportions of Askell et al. (2021). */
    public static final Shape TWO_MILLION = new Shape(2, 256, 4, 512);

    /** Eight millions; a little deeper than in the paper, whose proportions would give five millions or thirteen. */
    public static final Shape EIGHT_MILLION = new Shape(4, 384, 6, 512);

    public Shape {
        if (layers < 1 || heads < 1 || width < heads || width % heads != 0 || context < 2) {
            throw new IllegalArgumentException("No model has %d layers, a width of %d, %d heads and a context of %d"
                    .formatted(layers, width, heads, context));
        }
    }

    /** How many numbers are learned: the tables of tokens and places, the layers, the last norm and the head for scores. */
    public long parameters() {
        long layer = 12L * width * width + 13L * width;
        return (long) (Bytes.SIZE + context) * width + layers * layer + 2L * width + width + 1;
    }
}
