/** An application in the module system. */
module com.example {
    requires io.github.belvo4j;
    requires io.github.belvo4j.generated;
}
