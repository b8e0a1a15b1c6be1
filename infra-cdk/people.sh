# Sourced by deploy.sh: the first admins. It uses that script's dry_run, yes, ask, prompt, fail and output_of.
# shellcheck shell=bash
# shellcheck disable=SC2154 # those are set there

readonly MAIL='^[^[:space:]@]+@[^[:space:]@]+\.[^[:space:]@]+$'

offer_admin() {
  $dry_run && return
  echo
  if $yes; then
    echo "Admins: docs/operations.md tells how to add one."
    return
  fi
  ask "Would you like to add an admin user now?" || return 0
  local address=""
  until [[ "$address" =~ $MAIL ]]; do
    prompt "E-mail address:" || fail "No address was given. The deployment is complete; no admin was added."
    address="$typed"
    [[ "$address" =~ $MAIL ]] || echo "That is no e-mail address."
  done
  add_admin "$address"
}

# add_admin ADDRESS: makes the user if there is none.
add_admin() {
  local pool told
  pool=$(output_of UserPoolId) || fail "The deployment is complete, but its users could not be found; see above."
  if told=$(aws cognito-idp admin-get-user --user-pool-id "$pool" --username "$1" 2>&1); then
    echo "$1 is known."
  elif [[ "$told" == *UserNotFoundException* ]]; then
    aws cognito-idp admin-create-user --user-pool-id "$pool" --username "$1" \
      --user-attributes "Name=email,Value=$1" Name=email_verified,Value=true \
      --desired-delivery-mediums EMAIL --output text --query User.UserStatus >/dev/null ||
      fail "The deployment is complete, but $1 could not be made a user; see above."
    echo "$1 is a user now; a first password is on its way by e-mail."
  else
    echo "$told" >&2
    fail "The deployment is complete, but the users could not be asked for $1; see above."
  fi
  aws cognito-idp admin-add-user-to-group --user-pool-id "$pool" --username "$1" --group-name Admins ||
    fail "The deployment is complete, but $1 is no admin; see above."
  echo "$1 is an admin. docs/operations.md, \"Admins\", tells how to switch on the second factor that admins are to have."
}
