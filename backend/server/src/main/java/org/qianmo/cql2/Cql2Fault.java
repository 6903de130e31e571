package org.qianmo.cql2;

/** A filter that cannot be read, with the place and the reason in both languages. */
public class Cql2Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String zh;

    /** @param position of the first character that is wrong, from 1 */
    Cql2Fault(int position, String zh, String en) {
        super(en, null, false, false);
        this.position = position;
        this.zh = zh;
    }

    static Cql2Fault noFunction(String name, int position) {
        return new Cql2Fault(position, "没有函数 " + shown(name), "there is no function " + shown(name));
    }

    public int position() {
        return position;
    }

    public String zh() {
        return "第 " + position + " 个字符处：" + zh;
    }

    public String en() {
        return "at character " + position + ": " + getMessage();
    }

    /** What a person wrote, short enough to be told back. */
    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
