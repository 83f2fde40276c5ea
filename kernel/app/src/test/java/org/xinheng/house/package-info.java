/** The constitution: rules of the house that a machine checks, each seen failing on a planted violation. */
@org.jspecify.annotations.NullMarked
package org.xinheng.house;
