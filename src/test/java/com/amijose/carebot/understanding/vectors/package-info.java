/** How the table of word vectors was made, and can be made again. */
@org.jspecify.annotations.NullMarked
package com.amijose.carebot.understanding.vectors;
