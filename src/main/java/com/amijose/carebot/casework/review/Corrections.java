package com.amijose.carebot.casework.review;

import java.util.List;

/** What people have corrected, oldest first. */
public interface Corrections {
  List<Correction> list();
}
