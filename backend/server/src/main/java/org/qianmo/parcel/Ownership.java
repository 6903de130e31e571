package org.qianmo.parcel;

/** Who owns the land. Codes of the survey's QSXZ field. */
public enum Ownership {
    STATE("20", "国有"),
    COLLECTIVE("30", "集体"),
    UNDETERMINED("", "未定");

    private final String surveyCode;
    private final String nameZh;

    Ownership(String surveyCode, String nameZh) {
        this.surveyCode = surveyCode;
        this.nameZh = nameZh;
    }

    public String surveyCode() {
        return surveyCode;
    }

    public String nameZh() {
        return nameZh;
    }
}
