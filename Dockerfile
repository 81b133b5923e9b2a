# Builds the jar with Maven and Node, then keeps a Java runtime and the jar. It has no engine: its licence forbids that.
FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node:20-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:20-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
RUN mvn --batch-mode --quiet dependency:go-offline
COPY bpmn bpmn
COPY forms forms
COPY src src
RUN mvn --batch-mode --quiet -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /passerelle passerelle
WORKDIR /passerelle
COPY --from=build /build/target/passerelle-*-real.jar passerelle.jar
USER passerelle
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-jar", "passerelle.jar"]
