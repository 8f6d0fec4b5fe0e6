/** What a customer's mail says, as examples. */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.understanding;
