/** Checks every tenant pack of this repository; the module itself holds data only. */
package org.xinheng.tenants;
