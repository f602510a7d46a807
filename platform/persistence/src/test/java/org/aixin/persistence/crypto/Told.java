package org.aixin.persistence.crypto;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps in memory what is told of keys. */
class Told implements KeyJournal {

    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void rotationAsked(Collection<String> tables, Collection<String> rotating) {
        lines.add("asked " + tables + " " + rotating);
    }

    @Override
    public void created(String table, int kid, String provider) {
        lines.add("created " + table + "/" + kid);
    }

    @Override
    public void rotationBegun(String table, String rows, int kid) {
        lines.add("begun " + rows + "/" + kid);
    }

    @Override
    public void rotationResumed(String table, String rows, int kid) {
        lines.add("resumed " + rows + "/" + kid);
    }

    @Override
    public void rotationFinished(String table, String rows, int kid, long moved) {
        lines.add("finished " + rows + "/" + kid);
    }

    @Override
    public void retiredBefore(String table, int kid) {
        lines.add("retired before " + table + "/" + kid);
    }

    @Override
    public void rewrappingAsked(int wrappingKey) {
        lines.add("rewrapping asked by " + wrappingKey);
    }

    @Override
    public void rewrapped(String table, int kid, int wrappingKey) {
        lines.add("rewrapped " + table + "/" + kid + " by " + wrappingKey);
    }

    @Override
    public void wrappingKeyTaken(int wrappingKey) {
        lines.add("wrapping key " + wrappingKey);
    }
}
