package org.xinheng.definitions.tenants;

/** How much fictitious data a demonstration makes for a tenant. */
public record SampleSize(int subjects, int permits, int penalties) {}
