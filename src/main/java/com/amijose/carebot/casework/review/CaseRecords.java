package com.amijose.carebot.casework.review;

/** Where people's work on cases is recorded. */
public record CaseRecords(CaseFiles files, Approvals approvals, Rewrites rewrites, CaseCare care) {}
