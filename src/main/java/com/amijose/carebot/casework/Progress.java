package com.amijose.carebot.casework;

import java.time.Instant;

/**
 * How far a folder has been seen.
 *
 * @param highestUid the highest UID that has a case; 0 where none was seen
 * @param activatedAt since when mail of this mailbox is answered: what arrived before is drafted
 */
public record Progress(Folder folder, long highestUid, Instant activatedAt) {}
