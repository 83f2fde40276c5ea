/** Makes paper of a page: fonts, watermark, page numbers, QR codes. It knows nothing of reports. */
@NullMarked
package org.xinheng.kernel.reports.press;

import org.jspecify.annotations.NullMarked;
