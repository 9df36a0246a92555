package io.github.belvo4j.bucket4j;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;

/** Members of Hazelcast, each a cluster of its own, and backends on them. */
final class TestMembers {

    private TestMembers() {}

    static HazelcastInstance start() {
        Config config = new Config()
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.partition.count", "31");
        config.getNetworkConfig().setPort(0).getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        return Hazelcast.newHazelcastInstance(config);
    }

    static ProxyManager<String> backend(HazelcastInstance member) {
        return Bucket4jHazelcast.entryProcessorBasedBuilder(member.<String, byte[]>getMap("limits"))
                .build();
    }

    static ProxyManager<String> backend(HazelcastInstance member, TimeMeter clock) {
        return Bucket4jHazelcast.entryProcessorBasedBuilder(member.<String, byte[]>getMap("limits"))
                .clientClock(clock)
                .build();
    }
}
