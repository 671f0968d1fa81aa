package parley.space;

/**
 * The budget was passed. Nothing is known, and nothing may be concluded.
 *
 * @param why a full sentence
 */
public record NotDecided(String why)
        implements Compilation, SwitchCompilation, MarkedCompilation, Frontiers, WhatIfCompilation {}
