#!/bin/sh
# Run once by the database's image, when its volume is new: the bot gets a database, and no rights beyond it.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set password="$QUOTEWIRE_PASSWORD" <<'SQL'
CREATE ROLE quotewire LOGIN PASSWORD :'password';
CREATE DATABASE quotewire OWNER quotewire;
\connect quotewire
CREATE EXTENSION vector;
SQL
