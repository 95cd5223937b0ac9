/*
 * The build configurations of TeamCity. All they do is in the scripts beside this file, which work from a shell as well.
 *
 * Only a TeamCity server compiles this DSL: neither ./mvnw verify nor anything else in this repository checks it.
 * TeamCity looks for it in .teamcity/ unless the project's versioned settings name this folder.
 */

import jetbrains.buildServer.configs.kotlin.BuildType
import jetbrains.buildServer.configs.kotlin.DslContext
import jetbrains.buildServer.configs.kotlin.ParametrizedWithType
import jetbrains.buildServer.configs.kotlin.buildSteps.script
import jetbrains.buildServer.configs.kotlin.lastPinned
import jetbrains.buildServer.configs.kotlin.project
import jetbrains.buildServer.configs.kotlin.triggers.vcs
import jetbrains.buildServer.configs.kotlin.version

version = "2024.12"

project {
    buildType(Build)
    buildType(Deploy)
    buildType(Rollback)
}

object Build : BuildType({
    name = "Build"
    artifactRules = "target/*-eb.zip"

    vcs { root(DslContext.settingsRoot) }
    steps { script { scriptContent = "teamcity/build.sh" } }
    triggers { vcs { } }
})

/** Deploys the newest pinned "Build": pin one to release it. One that does not run is un-pinned, and the one before runs. */
object Deploy : BuildType({
    name = "Deploy"
    enablePersonalBuilds = false
    maxRunningBuilds = 1

    vcs { root(DslContext.settingsRoot) }
    params { environment() }
    steps { script { scriptContent = "teamcity/deploy.sh basket-api-${Build.depParamRefs.buildNumber}" } }
    dependencies {
        artifacts(Build) {
            buildRule = lastPinned()
            cleanDestination = true
            artifactRules = "*-eb.zip => target"
        }
    }
})

/** Un-pins the "Build" that is deployed, and runs the one that was pinned before it. */
object Rollback : BuildType({
    name = "Rollback"
    enablePersonalBuilds = false
    maxRunningBuilds = 1

    vcs { root(DslContext.settingsRoot) }
    params { environment() }
    steps { script { scriptContent = "teamcity/rollback.sh" } }
})

/** What the scripts read; the values are set on the server, the token as a password. */
fun ParametrizedWithType.environment() {
    param("env.EB_APPLICATION", "basket-api")
    param("env.EB_ENVIRONMENT", "")
    param("env.EB_BUCKET", "")
    param("env.SERVICE_URL", "")
    param("env.TEAMCITY_URL", "%teamcity.serverUrl%")
    param("env.TEAMCITY_BUILD_TYPE", "${Build.id}")
    password("env.TEAMCITY_TOKEN", "")
}
