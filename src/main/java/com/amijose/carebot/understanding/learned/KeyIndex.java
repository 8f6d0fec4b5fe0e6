package com.amijose.carebot.understanding.learned;

/**
 * Where each key stands in a list, by open addressing: every word of a mail is looked up in a dozen
 * models, so a look-up must cost one or two reads of memory.
 */
final class KeyIndex {
  private final int[] keys;

  /** The place plus one; 0 where nothing is. */
  private final int[] slots;

  private final int shift;

  KeyIndex(int[] keys) {
    this.keys = keys.clone();
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, keys.length));
    this.slots = new int[1 << bits];
    this.shift = 32 - bits;
    for (int i = 0; i < keys.length; i++) {
      int slot = first(keys[i]);
      while (slots[slot] != 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = i + 1;
    }
  }

  /** Its place, or -1 where it is none of the keys. */
  int of(int key) {
    int slot = first(key);
    while (slots[slot] != 0) {
      int place = slots[slot] - 1;
      if (keys[place] == key) return place;
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int first(int key) {
    return (key * 0x9e3779b9) >>> shift;
  }
}
