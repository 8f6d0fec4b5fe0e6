@org.jspecify.annotations.NullMarked
package com.amijose.carebot.message;
