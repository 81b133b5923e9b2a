package org.passerelle.engine.embedded.log;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The youngest committed blocks, kept in memory because nearly every read is of them.
final class LogTail {

    private static final long LIMIT_BYTES = 32 << 20;

    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();
    private long bytes;

    /// Called by the writer alone.
    void add(Block block) {
        blocks.put(block.low(), block);
        bytes += block.bytes().length;
        while (bytes > LIMIT_BYTES && blocks.size() > 1) {
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

    @Nullable
    Block holding(long position) {
        Map.Entry<Long, Block> floor = blocks.floorEntry(position);
        return floor == null ? null : floor.getValue();
    }
}
