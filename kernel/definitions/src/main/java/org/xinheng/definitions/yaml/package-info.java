/**
 * Strict reading of YAML: every key must be expected, every value of its type, and every error is reported at once with
 * file, line and the next step. Knows YAML and nothing of the law.
 */
@NullMarked
package org.xinheng.definitions.yaml;

import org.jspecify.annotations.NullMarked;
