package org.xinheng.kernel.plugins.host;

/** One thing a plugin adds: its id and its Chinese name. */
public record Part(String id, String label) {}
