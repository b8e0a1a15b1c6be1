#!/usr/bin/env bash
# Puts the product on an AWS account, and brings it up to date. Safe to run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# shellcheck source=.ci/jdk.sh
. ./.ci/jdk.sh
# shellcheck source=infra-cdk/stage.sh
. ./infra-cdk/stage.sh
# shellcheck source=infra-cdk/people.sh
. ./infra-cdk/people.sh

readonly CDK_VERSION=2.1148.1
readonly OLDEST_NODE=20
# Where CloudFront cannot write its logs to; the distribution would fail after minutes.
readonly WITHOUT_LOGS="af-south-1 ap-east-1 ap-south-2 ap-southeast-3 ap-southeast-4 ca-west-1 eu-central-2 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1"

project="" stage="" profile="" region="" yes=false dry_run=false destroy=false
settings=()

usage() {
  cat <<'USAGE'
deploy.sh -p PROJECT -e dev|prod -a AWS_PROFILE [OPTION …]

  -p PROJECT        begins all names: 3 to 32 of a-z, 0-9 and -
  -e dev|prod       the stage: dev can be destroyed whole, prod keeps its data
  -a AWS_PROFILE    which account, as ~/.aws/config knows it
  --region REGION   where; the profile's region unless given
  --set NAME=VALUE  a setting of the functions, or ALARM_EMAIL; it stays until another is given,
                    and --set NAME= takes it back
  --yes             ask nothing
  --dry-run         do all but touch AWS: build, test, synthesise, tell what would be done
  --destroy         take a dev stage away, with all that is in it
USAGE
}

fail() {
  echo "deploy.sh: $*" >&2
  exit 1
}

step() {
  printf '\n== %s\n' "$*"
}

# What touches AWS; tried only, it is told.
on_aws() {
  if $dry_run; then
    echo "would run: $*"
  else
    "$@"
  fi
}

# prompt QUESTION: what somebody types, in $typed.
prompt() {
  typed=""
  printf '%s ' "$1"
  read -r typed
}

# ask QUESTION: yes or no; nobody there to answer is a no.
ask() {
  prompt "$1 (y/N)" || true
  [[ "$typed" =~ ^[Yy]([Ee][Ss])?$ ]]
}

value_of() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then
    fail "$1 wants a value. See deploy.sh --help."
  fi
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case "$1" in
      -p | -e | -a | --region | --set)
        value_of "$@"
        case "$1" in
          -p) project="$2" ;;
          -e) stage="$2" ;;
          -a) profile="$2" ;;
          --region) region="$2" ;;
          --set) settings+=("$2") ;;
        esac
        shift
        ;;
      --yes) yes=true ;;
      --dry-run) dry_run=true ;;
      --destroy) destroy=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      *) fail "I do not know '$1'. See deploy.sh --help." ;;
    esac
    shift
  done
}

check_arguments() {
  [ -n "$project" ] || fail "-p PROJECT is missing. See deploy.sh --help."
  [ -n "$stage" ] || fail "-e dev or -e prod is missing. See deploy.sh --help."
  [ -n "$profile" ] || fail "-a AWS_PROFILE is missing. See deploy.sh --help."
  [[ "$project" =~ ^[a-z][a-z0-9-]{1,30}[a-z0-9]$ ]] ||
    fail "A project is named with 3 to 32 of a-z, 0-9 and -, beginning with a letter: not '$project'."
  [[ ! "$project" =~ aws|amazon|cognito ]] ||
    fail "Cognito allows no sign-in address with aws, amazon or cognito in it: not '$project'."
  [[ "$stage" =~ ^(dev|prod)$ ]] || fail "A stage is dev or prod: not '$stage'."
  if $destroy && [ "$stage" != dev ]; then
    fail "Only dev can be destroyed. docs/deployment.md, \"What is left of a stage\", tells how prod is taken away by hand."
  fi
}

# need COMMAND HOW: what is missing and how to get it.
need() {
  command -v "$1" >/dev/null || fail "$1 is missing: $2."
}

check_tools() {
  if ! $dry_run; then
    need aws "install the AWS CLI, version 2 (https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html)"
  fi
  $destroy && return
  need mvn "install Maven (for instance 'apt-get install maven')"
  need node "install Node.js $OLDEST_NODE or newer (https://nodejs.org); the CDK runs on it"
  local version
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge "$OLDEST_NODE" ] || fail "Node.js $version is too old: install $OLDEST_NODE or newer (https://nodejs.org)."
  find_jdk >/dev/null || fail "JDK $NEEDED_JDK or newer is missing: install one, or let JAVA_HOME point to it."
  command -v cdk >/dev/null || need npx "it comes with Node.js and fetches the CDK's command ('apt-get install npm'), or install that: npm install -g aws-cdk@$CDK_VERSION"
}

# The CDK's own command, or the version that this library goes with.
run_cdk() {
  if command -v cdk >/dev/null; then
    on_aws cdk "$@"
  else
    on_aws npx --yes "aws-cdk@$CDK_VERSION" "$@"
  fi
}

# Everything below goes to this account and Region and no other.
choose_account() {
  export AWS_PROFILE="$profile" AWS_PAGER="" CDK_DISABLE_CLI_TELEMETRY=true
  if [ -z "$region" ] && ! $dry_run; then
    region=$(aws configure get region --profile "$profile") ||
      fail "The profile '$profile' has no region (or is not there): give --region, or run 'aws configure --profile $profile'."
  fi
  region="${region:-ap-south-1}"
  [[ "$region" =~ ^[a-z]{2}(-[a-z]+)+-[0-9]$ ]] || fail "No region is called '$region'."
  [[ ! " $WITHOUT_LOGS " == *" $region "* ]] ||
    fail "CloudFront delivers no logs to buckets in $region: choose another region."
  export AWS_REGION="$region" AWS_DEFAULT_REGION="$region"
  if $dry_run; then
    account=ACCOUNT
    echo "Only trying: nothing is done on AWS."
    return
  fi
  account=$(aws sts get-caller-identity --query Account --output text) ||
    fail "The profile '$profile' does not get in. If it signs in by browser: aws sso login --profile $profile"
  echo "Account $account, region $region, profile $profile"
}

build() {
  step "Building and testing (some minutes)"
  mvn -B -ntp -q verify || fail "The build failed, and nothing was touched on AWS; see above."
  if [ -f web/package.json ]; then
    (cd web && npm ci --no-audit --no-fund && npm run build) ||
      fail "The web client's build failed, and nothing was touched on AWS; see above."
  fi
}

synthesise() {
  step "Writing the template"
  rm -rf "$assembly"
  ./infra-cdk/synth.sh --out "$assembly" "$project" "$stage" ${settings[@]+"${settings[@]}"} ||
    fail "The template could not be written, and nothing was touched on AWS; see above."
  echo "$assembly/$stack.template.json"
}

read_arguments "$@"
check_arguments
check_tools
readonly stack="$project-$stage"
readonly assembly="infra-cdk/target/deploy/$stack"
choose_account
if $destroy; then
  destroy_stage
  exit 0
fi
remember_settings
build
synthesise
prepare_account
show_changes
deploy_stack
publish_web
tell_addresses
offer_admin
