package dev.huigu.foundation.csv;

/**
 * Keeps a spreadsheet from taking a cell for a formula when somebody opens a file of ours: what begins like one gets
 * an apostrophe before it, which is taken off when the file comes back.
 */
public final class FormulaGuard {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    public static String put(String cell) {
        return isLikeAFormula(cell, 0) ? "'" + cell : cell;
    }

    public static String remove(String cell) {
        return cell.startsWith("'") && isLikeAFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isLikeAFormula(String cell, int position) {
        return cell.length() > position && BEGINS_A_FORMULA.indexOf(cell.charAt(position)) >= 0;
    }
}
