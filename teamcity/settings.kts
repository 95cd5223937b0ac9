/*
 * The two build configurations of TeamCity. All they do is in build.sh.
 *
 * Only a TeamCity server compiles this DSL: neither ./mvnw verify nor anything else in this repository checks it.
 * TeamCity looks for it in .teamcity/ unless the project's versioned settings name this folder.
 */

import jetbrains.buildServer.configs.kotlin.BuildType
import jetbrains.buildServer.configs.kotlin.DslContext
import jetbrains.buildServer.configs.kotlin.buildSteps.script
import jetbrains.buildServer.configs.kotlin.lastPinned
import jetbrains.buildServer.configs.kotlin.project
import jetbrains.buildServer.configs.kotlin.triggers.vcs
import jetbrains.buildServer.configs.kotlin.version

version = "2024.12"

project {
    buildType(Build)
    buildType(Deploy)
}

object Build : BuildType({
    name = "Build"
    artifactRules = "dist/*.zip => dist"

    vcs { root(DslContext.settingsRoot) }
    steps { script { scriptContent = "teamcity/build.sh build" } }
    triggers { vcs { } }
})

/** Deploys the newest pinned Build: pin one to release it, un-pin it and run this again to roll back. */
object Deploy : BuildType({
    name = "Deploy"
    enablePersonalBuilds = false
    maxRunningBuilds = 1

    vcs { root(DslContext.settingsRoot) }
    params {
        param("env.EB_APPLICATION", "basket-api")
        param("env.EB_ENVIRONMENT", "")
        param("env.EB_BUCKET", "")
    }
    steps { script { scriptContent = "teamcity/build.sh deploy" } }
    dependencies {
        artifacts(Build) {
            buildRule = lastPinned()
            cleanDestination = true
            artifactRules = "dist/*.zip => dist"
        }
    }
})
