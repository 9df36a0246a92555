package com.example

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler

/** Compiles a file with Kotlin's default settings, which must refuse exactly the lines marked as refused. */
fun main() {
    val source = File("src/nullness/Nullness.kt")
    val said = ByteArrayOutputStream()
    K2JVMCompiler().exec(
        PrintStream(said),
        "-no-stdlib", "-no-reflect",
        "-classpath", System.getProperty("java.class.path"),
        "-d", "target/nullness",
        source.path,
    )
    val refused = Regex("""Nullness\.kt:(\d+):\d+: error""").findAll(said.toString()).map { it.groupValues[1].toInt() }
    val expected = source.readLines().withIndex().filter { it.value.endsWith("// refused") }.map { it.index + 1 }
    check(expected.isNotEmpty() && refused.toSet() == expected.toSet()) { "Expected lines $expected to be refused:\n$said" }
    println("${expected.size} lines are refused, and the others compile")
}
