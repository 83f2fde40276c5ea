package org.xinheng.planted.gamma;

/** Lives in a package nobody declared. */
public class Unmarked {}
