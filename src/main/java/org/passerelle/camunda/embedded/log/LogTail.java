package org.passerelle.camunda.embedded.log;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The youngest blocks, kept in memory because nearly every read is of them: all that are not committed yet, and some
/// that are. Changes come one at a time.
final class LogTail {

    private static final long LIMIT_BYTES = 32 << 20;

    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();
    private long bytes;

    void add(Block block) {
        blocks.put(block.low(), block);
        bytes += block.bytes().length;
    }

    void shrink(long committed) {
        while (bytes > LIMIT_BYTES && blocks.firstEntry().getValue().high() < committed) {
            bytes -= blocks.pollFirstEntry().getValue().bytes().length;
        }
    }

    void clear() {
        blocks.clear();
        bytes = 0;
    }

    @Nullable
    Block at(long low) {
        return blocks.get(low);
    }

    Block first() {
        return blocks.firstEntry().getValue();
    }

    @Nullable
    Block holding(long position) {
        Map.Entry<Long, Block> floor = blocks.floorEntry(position);
        return floor == null ? null : floor.getValue();
    }
}
