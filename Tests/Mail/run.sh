#!/bin/sh
# Sends mail to a real SMTP server on this machine: sh Tests/Mail/run.sh .build/release/manual
set -eu
cd "$(dirname "$0")/../.."
manual=$1
venv=.venv
folder=Tests/Mail

stamp=$venv/mail-$(cksum < $folder/requirements.txt | cut -d' ' -f1)
if [ ! -e "$stamp" ]; then
    echo "Installing the mail tests' Python packages …"
    [ -d $venv ] || python3 -m venv $venv
    $venv/bin/pip install -q --disable-pip-version-check -r $folder/requirements.txt
    touch "$stamp"
fi

PYTHONPATH=Tests/Running
export PYTHONPATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
$venv/bin/python $folder/check_mail.py "$manual" "$work" || {
    echo "--- the server's last lines" >&2
    tail -n 20 "$work/data.log" >&2
    exit 1
}
