/**
 * Reads {@code carebot.yml} into the settings records that the other packages declare.
 *
 * <p>In goes a YAML file and the environment; out comes {@link
 * com.amijose.carebot.config.Settings}, or every fault of the file at once, each with file, line
 * and key.
 *
 * <p>What must stay true: an unknown key, a wrong type or a missing value is never passed over; no
 * message shows the value of a secret; {@code config/carebot.yml} shows every key.
 *
 * <p>It may use every package whose settings it fills in. YAML is at home here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.config;
