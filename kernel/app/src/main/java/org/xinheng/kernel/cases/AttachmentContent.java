package org.xinheng.kernel.cases;

/** A proof as it was handed in. */
record AttachmentContent(String name, String mediaType, byte[] content) {}
