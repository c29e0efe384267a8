#!/bin/bash
# A Slurm cluster of one node from Debian's packages, to try the slurm profile: sets it up, runs the command with it, takes it down again.
#   workflow/slurm_one_node.sh .venv/bin/gseg batch reproduce --size smoke --profile slurm -o /tmp/reports
# Needs root. Installs slurm-wlm and munge where they are missing. Configuration, keys, state and logs lie in a folder of their own; a machine that has a Slurm configuration already is refused.
set -eu
[ $# -gt 0 ] || { sed -n 2,4p "$0" | cut -c3-; exit 2; }
[ "$(id -u)" = 0 ] || { echo "slurm_one_node: run it as root: slurmd starts jobs for other users" >&2; exit 2; }
if ! command -v slurmctld slurmd munged > /dev/null; then
  command -v apt-get > /dev/null || { echo "slurm_one_node: slurm-wlm and munge are missing, and there is no apt-get to install them" >&2; exit 2; }
  echo "slurm_one_node: installing slurm-wlm and munge" >&2
  { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends slurm-wlm munge; } > /tmp/slurm_one_node.apt.log 2>&1 \
    || { echo "slurm_one_node: apt-get failed, see /tmp/slurm_one_node.apt.log" >&2; exit 2; }
fi

conf=/etc/slurm/slurm.conf    # the only place where steps of a job look: Snakemake's executor hides SLURM_CONF from them
old=$(readlink $conf || true)
case "$old" in /tmp/slurm-one-node.*/slurm.conf) pgrep -x slurmctld > /dev/null || rm -rf $conf "$(dirname "$old")" ;; esac    # left by a run of this script that was killed; its daemons ended with it
[ -e $conf ] && { echo "slurm_one_node: $conf exists: this machine has a Slurm of its own" >&2; exit 2; }

dir=$(mktemp -d /tmp/slurm-one-node.XXXXXX); chmod 711 "$dir"
node=$(hostname -s); pids=(); cpus=$(env -u OMP_NUM_THREADS -u OMP_THREAD_LIMIT nproc)    # nproc alone counts the threads of OpenMP
stop() {
  trap '' INT TERM
  scancel --user=root 2> /dev/null || true
  for _ in $(seq 40); do squeue -h 2> /dev/null | grep -q . || break; sleep 0.5; done    # until the jobs have ended
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2> /dev/null || true; done
  [ "$(readlink $conf)" = "$dir/slurm.conf" ] && rm -f $conf
  if [ "${keep:-}" ]; then echo "slurm_one_node: logs are in $dir" >&2; else rm -rf "$dir"; fi
}
trap stop EXIT
trap 'exit 143' TERM INT

mkdir "$dir/state" "$dir/spool"
cat > "$dir/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthInfo=socket=$dir/munge.socket
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
MinJobAge=3600
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd.log
NodeName=$node NodeAddr=127.0.0.1 CPUs=$cpus RealMemory=$(awk '/MemTotal/ {print int($2 / 1024 * 0.9)}' /proc/meminfo) State=UNKNOWN
PartitionName=main Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$dir/slurm.conf
ln -s "$SLURM_CONF" $conf

# Starts one daemon in the foreground, as a child that ends with this script even if that is killed, and waits until the check behind it succeeds.
start() {
  name=$1 check=$2; shift 2
  setpriv --pdeathsig TERM "$@" > "$dir/$name.out" 2>&1 & pids=($! "${pids[@]}")
  for _ in $(seq 60); do
    eval "$check" > /dev/null 2>&1 && return
    kill -0 $! 2> /dev/null || break
    sleep 0.5
  done
  keep=1; echo "slurm_one_node: $name did not start:" >&2; tail -n 5 "$dir/$name.out" "$dir/$name.log" >&2 2> /dev/null || true; exit 1
}
dd if=/dev/urandom of="$dir/munge.key" bs=128 count=1 2> /dev/null; chmod 600 "$dir/munge.key"
start munged 'munge -n -S "$dir/munge.socket"' munged --foreground --force --key-file="$dir/munge.key" --socket="$dir/munge.socket" --pid-file="$dir/munged.pid" --seed-file="$dir/munge.seed" --log-file="$dir/munged.log"
start slurmctld 'scontrol ping | grep -q UP' slurmctld -D -i -f "$dir/slurm.conf"
start slurmd 'sinfo -h -t idle | grep -q .' slurmd -D -N "$node" -f "$dir/slurm.conf"
sinfo >&2

"$@" & command=$!    # waited for in the background, so that a signal is heard at once
trap 'kill $command 2> /dev/null; exit 143' TERM INT
status=0; wait $command || status=$?
exit $status
