package org.qianmo.cql2;

/** Upper and lower case of the letters A to Z, which every database and every locale folds alike. */
public final class Folding {

    public static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    public static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    private static final int STEP = 'a' - 'A';

    private Folding() {}

    /** The text with A to Z as a to z, all else as it is. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter + STEP));
            }
        }
        return folded.toString();
    }
}
