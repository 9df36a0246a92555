package io.github.belvo4j.quickstart;

/** Says what happens while the quick start is built. Run from source, since nothing is compiled by then. */
final class Announcement {

    private Announcement() {}

    public static void main(String[] arguments) {
        System.out.println(
                "Building the SDK and the simulator, which takes about a minute; longer the first time, when");
        System.out.println("libraries are downloaded. Then you'll be asked for a token.");
    }
}
