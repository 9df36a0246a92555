/**
 * The program as a single module, dependencies included. With its own runtime, it can be moved together with its
 * archived classes.
 */
module io.github.belvo4j.postman {
    exports io.github.belvo4j.postman.cli;

    uses org.slf4j.spi.SLF4JServiceProvider;

    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.nop.NOPServiceProvider;
}
