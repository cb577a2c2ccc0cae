package io.orderwright.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a user of a type gets to see: its supertypes, and the types in its public and protected members. */
final class Signatures {
    private Signatures() {}

    /** A type that code outside its package can name. */
    static DescribedPredicate<JavaClass> visibleToUsers() {
        return DescribedPredicate.describe("visible to users", Signatures::isVisible);
    }

    /** A supertype, or a visible member's signature, has one of the types: also as argument, bound or component. */
    static ArchCondition<JavaClass> mention(DescribedPredicate<JavaClass> types) {
        return mention(types, owner -> Stream.concat(supertypes(owner), memberTypes(owner)));
    }

    /** As {@link #mention}, in members only: a hidden supertype is a way to share code, and shows its members here. */
    static ArchCondition<JavaClass> mentionInMembers(DescribedPredicate<JavaClass> types) {
        return mention(types, Signatures::memberTypes);
    }

    private static ArchCondition<JavaClass> mention(
            DescribedPredicate<JavaClass> types, Function<JavaClass, Stream<JavaType>> signature) {
        return new ArchCondition<>("mention " + types.getDescription()) {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                signature
                        .apply(owner)
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(types)
                        .distinct()
                        .map(type -> owner.getFullName() + " mentions " + type.getFullName())
                        .forEach(message -> events.add(SimpleConditionEvent.satisfied(owner, message)));
            }
        };
    }

    private static Stream<JavaType> memberTypes(JavaClass owner) {
        Stream<JavaClass> hidden = Stream.concat(
                        owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(type -> !isVisible(type));
        return Stream.concat(Stream.of(owner), hidden)
                .flatMap(type -> type.getMembers().stream())
                .filter(Signatures::isOpen)
                .flatMap(Signatures::types);
    }

    private static boolean isVisible(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(Signatures::isVisible).orElse(true);
    }

    private static boolean isOpen(JavaMember member) {
        return isOpen(member.getModifiers());
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        List<JavaType> types = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(types::add);
        types.addAll(type.getTypeParameters());
        return types.stream();
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        List<JavaType> types = new ArrayList<>(code.getParameterTypes());
        types.add(code.getReturnType());
        types.addAll(code.getTypeParameters());
        types.addAll(code.getExceptionTypes());
        return types.stream();
    }
}
