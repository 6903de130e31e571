package org.qianmo.unit;

/** What a unit is called and whose it is, without its ground. */
public record UnitName(long id, String code, String name, String nameEn, String townCode, String villageCode) {}
