# Sourced by deploy.sh: a stage on AWS, from the first look to the last file.
# It uses that script's account, assembly, settings, stack, stage, on_aws, run_cdk, ask, prompt, step and fail.
# shellcheck shell=bash
# shellcheck disable=SC2154 # those are set there

readonly REFERENCE=functions/marketplace-manager/src/main/resources

# An output of the stack.
output_of() {
  local told
  told=$(aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue | [0]") || return 1
  if [ -z "$told" ] || [ "$told" = None ]; then
    echo "$stack does not tell its $1." >&2
    return 1
  fi
  echo "$told"
}

state_of_stack() {
  local told
  if told=$(aws cloudformation describe-stacks --stack-name "$1" --output text \
    --query 'Stacks[0].StackStatus' 2>&1); then
    echo "$told"
  elif [[ "$told" == *"does not exist"* ]]; then
    echo NONE
  else
    echo "$told" >&2
    return 1
  fi
}

# What an earlier deployment was told and this one is not: settings stay until they are taken back.
remember_settings() {
  if $dry_run; then
    echo "Settings of earlier deployments are not looked up."
    return
  fi
  local state told name value remembered=()
  state=$(state_of_stack "$stack") || fail "CloudFormation could not be asked; see above. Nothing was changed."
  [ "$state" != NONE ] || return 0
  told=$(aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query "Stacks[0].Outputs[?starts_with(OutputKey, 'Setting')].[Description, OutputValue]") ||
    fail "CloudFormation could not be asked; see above. Nothing was changed."
  while IFS=$'\t' read -r name value; do
    if [ -n "$name" ] && [ "$name" != None ]; then
      remembered+=("$name=$value")
    fi
  done <<<"$told"
  # The later of two counts.
  settings=(${remembered[@]+"${remembered[@]}"} ${settings[@]+"${settings[@]}"})
}

# The CDK uploads code to a bucket that it makes once in an account and Region.
prepare_account() {
  $dry_run && return
  local state
  state=$(state_of_stack CDKToolkit) || fail "CloudFormation could not be asked; see above."
  if [ "$state" = NONE ]; then
    step "The CDK has not been used in this account and region yet"
    $yes || ask "Prepare it (a bucket and roles, 'cdk bootstrap')?" || fail "Without it nothing can be deployed. Nothing was changed."
    run_cdk bootstrap "aws://$account/$AWS_REGION" || fail "The account could not be prepared; see above."
  fi
  state=$(state_of_stack "$stack") || fail "CloudFormation could not be asked; see above."
  case "$state" in
    NONE | REVIEW_IN_PROGRESS) refuse_remains ;;
    *_IN_PROGRESS) fail "$stack is being changed by someone else ($state). Try again when that is over." ;;
    *_FAILED | ROLLBACK_COMPLETE) explain_wreck "$state" ;;
    *) refuse_two_new_indexes ;;
  esac
}

# prod's stack is protected, and keeps what holds data.
way_to_delete() {
  if [ "$stage" = prod ]; then
    echo "'aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name $stack', 'aws cloudformation delete-stack --stack-name $stack', and then docs/deployment.md, \"What is left of a stage\"."
  else
    echo "'aws cloudformation delete-stack --stack-name $stack'."
  fi
}

explain_wreck() {
  case "$1" in
    UPDATE_ROLLBACK_FAILED) fail "$stack is stuck in $1: 'aws cloudformation continue-update-rollback --stack-name $stack', then try again." ;;
    UPDATE_FAILED) return ;;
    *) fail "$stack did not come up or go down the last time ($1). Take what is there away, then try again: $(way_to_delete)" ;;
  esac
}

# What a prod stage leaves behind on purpose stands in the way of a new one.
refuse_remains() {
  if aws dynamodb describe-table --table-name "$stack" >/dev/null 2>&1; then
    fail "There is no stack $stack, but its table is there, kept from an earlier one. docs/deployment.md, \"What is left of a stage\", tells what to do."
  fi
}

# DynamoDB makes or removes one index at a time, and CloudFormation finds that out half way.
refuse_two_new_indexes() {
  local there wanted changed
  there=$(aws dynamodb describe-table --table-name "$stack" --output text \
    --query 'Table.GlobalSecondaryIndexes[].IndexName') ||
    fail "The table $stack could not be asked for its indexes; see above. Nothing was changed."
  there=$(tr '\t' '\n' <<<"$there" | sed '/^None$/d' | sort)
  wanted=$(sed -n 's/.*"IndexName": "\(.*\)".*/\1/p' "$assembly/$stack.template.json" | sort)
  changed=$(comm -3 <(echo "$there") <(echo "$wanted") | grep -c '[^[:space:]]' || true)
  if [ "$changed" -gt 1 ]; then
    fail "$changed indexes of the table would change, and DynamoDB takes one at a time: deploy a version with one of them first (docs/operations.md). Nothing was changed."
  fi
}

show_changes() {
  step "What will change"
  run_cdk diff --app "$assembly" "$stack" || fail "The changes could not be told; nothing was changed."
  $yes || $dry_run || ask "Deploy this to account $account, region $AWS_REGION?" || fail "Nothing was changed."
}

deploy_stack() {
  step "Deploying"
  run_cdk deploy --app "$assembly" --require-approval never "$stack" ||
    fail "The deployment failed. CloudFormation takes back what it had begun; the events above say what went wrong."
}

# What the web client has to know, as its first page reads it.
config() {
  local api issuer client sign_in
  api=$(output_of ApiUrl) || return 1
  issuer=$(output_of Issuer) || return 1
  client=$(output_of UserPoolClientId) || return 1
  sign_in=$(output_of SignInDomain) || return 1
  cat <<JSON
{
  "api": "$api",
  "issuer": "$issuer",
  "client_id": "$client",
  "sign_in": "https://$sign_in"
}
JSON
}

# The client, or the API reference as long as there is none.
gather_web() {
  rm -rf "$1"
  mkdir -p "$1"
  if [ -f web/dist/index.html ]; then
    cp -R web/dist/. "$1"
  else
    cp "$REFERENCE/reference.html" "$1/index.html"
    cp "$REFERENCE/openapi.json" "$1/openapi.json"
  fi
}

# New files first, then the page that names them; what it does not name any more goes last.
upload() {
  on_aws aws s3 sync "$1" "$2" --only-show-errors --exclude "*" --include "assets/*" \
    --cache-control "public, max-age=31536000, immutable" &&
    on_aws aws s3 sync "$1" "$2" --only-show-errors --delete --cache-control "no-cache" &&
    on_aws aws cloudfront create-invalidation --distribution-id "$3" --paths "/*" \
      --output text --query Invalidation.Status
}

publish_web() {
  step "Publishing the web pages"
  local files="infra-cdk/target/deploy/$stack-web" bucket=BUCKET distribution=DISTRIBUTION
  gather_web "$files"
  if ! $dry_run; then
    { config >"$files/config.json" && bucket=$(output_of WebBucket) && distribution=$(output_of DistributionId); } ||
      fail "The stack is deployed, but it does not tell where its web pages belong; see above. Run deploy.sh again."
  fi
  upload "$files" "s3://$bucket" "$distribution" ||
    fail "The stack is deployed, but the web pages are not published; see above. Run deploy.sh again."
}

tell_addresses() {
  $dry_run && return
  step "Deployed"
  echo "API      $(output_of ApiUrl)"
  echo "Web      $(output_of WebUrl)"
  echo "Sign-in  https://$(output_of SignInDomain)"
  echo "Users    $(output_of UserPoolId)"
}

# Nothing that holds files can be deleted.
empty() {
  if [ -n "$1" ] && on_aws aws s3api head-bucket --bucket "$1" >/dev/null 2>&1; then
    on_aws aws s3 rm "s3://$1" --recursive --only-show-errors || fail "$1 could not be emptied; see above."
  fi
}

confirm_end() {
  echo "All data of $stack in account $account, region $AWS_REGION will be gone: baskets, partners, users."
  $dry_run && return
  prompt "Type its name to go on:" || true
  [ "$typed" = "$stack" ] || fail "That is not its name. Nothing was changed."
}

destroy_stage() {
  step "Destroying $stack"
  local state=SOME files=FILES logs=LOGS attempt
  if ! $dry_run; then
    state=$(state_of_stack "$stack") || fail "CloudFormation could not be asked; see above."
  fi
  if [ "$state" = NONE ]; then
    echo "There is no $stack in account $account, region $AWS_REGION: nothing to destroy."
    return
  fi
  confirm_end
  if ! $dry_run; then
    # Of a stack that is half gone, they may be gone, too.
    files=$(output_of WebBucket) || files=""
    logs=$(output_of WebLogBucket) || logs=""
  fi
  # Logs still arrive while the first try is at work.
  for attempt in first second; do
    empty "$files"
    empty "$logs"
    on_aws aws cloudformation delete-stack --stack-name "$stack"
    if on_aws aws cloudformation wait stack-delete-complete --stack-name "$stack"; then
      $dry_run || echo "$stack is gone."
      return
    fi
    echo "The $attempt try left something behind."
  done
  fail "$stack could not be destroyed whole: 'aws cloudformation describe-stack-events --stack-name $stack' says why."
}
