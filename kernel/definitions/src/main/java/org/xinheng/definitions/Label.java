package org.xinheng.definitions;

/** A name shown to people: Chinese first, English second. */
public record Label(String zh, String en) {}
