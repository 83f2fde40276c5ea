@NullMarked
package org.xinheng.definitions.reports;

import org.jspecify.annotations.NullMarked;
