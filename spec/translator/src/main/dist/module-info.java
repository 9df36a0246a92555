/**
 * The program and its dependencies as a single module. Combined with its own runtime, it can be moved to another folder
 * without invalidating the archive of its classes (class data sharing).
 */
module io.github.belvo4j.postman {
    exports io.github.belvo4j.postman.cli;

    uses org.slf4j.spi.SLF4JServiceProvider;

    provides org.slf4j.spi.SLF4JServiceProvider with
            org.slf4j.nop.NOPServiceProvider;
}
