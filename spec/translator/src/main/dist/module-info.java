/** The program as one module, dependencies included: in a runtime of its own it can be moved, its archived classes too. */
module io.github.belvo4j.postman {
    exports io.github.belvo4j.postman.cli;

    uses org.slf4j.spi.SLF4JServiceProvider;

    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.nop.NOPServiceProvider;
}
