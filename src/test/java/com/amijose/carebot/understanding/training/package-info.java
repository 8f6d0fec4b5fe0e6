/** How training and measuring behave. */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.understanding.training;
