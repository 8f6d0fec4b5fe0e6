/**
 * The letters as templates: how they read on a real case, whether all of them can be written, and
 * how they arrive.
 *
 * <p>In: the templates' folder as it is now, stored cases, made-up ones for every outcome. Out: the
 * templates page, previews, and test mails to the person who asks for one.
 *
 * <p>Must stay true: a preview is shut into a frame that runs and loads nothing; a test mail goes
 * to the address of who is signed in and to nobody else, at most once for each press of the button,
 * and is recorded before and after.
 *
 * <p>May use: what desk may.
 */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.desk.letters;
