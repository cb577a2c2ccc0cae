package io.orderwright.builder;

/** The stage of a sentence that chooses the order type for a crypto pair. It ends the sentence. */
public sealed interface CryptoTypeStage extends TypeStage permits TypeChoice {}
