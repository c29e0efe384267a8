# The kit in a container: `docker build -t gseg .` for CPUs, `docker build --build-arg DEVICE=cuda -t gseg .` for NVIDIA GPUs.
#   docker run --rm -v "$PWD:/data" gseg segment /data/photos -o /data/cut
#   docker run --rm -p 8888:8888 --entrypoint jupyter gseg lab --ip 0.0.0.0 --no-browser
# The versions are those of constraints.txt. For CPUs, torch comes without its CUDA libraries from PyTorch's own index,
# alone: what it needs is installed with everything else, so that the constraints hold for it, too.
FROM python:3.11-slim-bookworm

ARG DEVICE=cpu
ARG EXTRAS=workflow,onnx,smp
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONUNBUFFERED=1

# git and make for the Makefile and the records of runs; a compiler is not needed, every package is a wheel.
# Debian keeps only the newest release of a package, so that a pinned one would stop this from building.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install -y --no-install-recommends git make \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/gseg
COPY constraints.txt settings.ini setup.py pyproject.toml MANIFEST.in README.md LICENSE ./
RUN case "$DEVICE" in \
      cpu) export PIP_INDEX_URL=https://download.pytorch.org/whl/cpu ;; \
      cuda) ;; \
      *) echo "DEVICE is $DEVICE: cpu or cuda" >&2; exit 1 ;; \
    esac \
 && grep -E '^(torch|torchvision)==' constraints.txt > /tmp/torch.txt \
 && xargs -a /tmp/torch.txt pip install --no-deps \
 && rm /tmp/torch.txt

COPY . .
# a local version such as 2.14.1+cpu is not equal to 2.14.1 for pip's constraints, so torch stays out of them here
RUN grep -vE '^(torch|torchvision|triton|nvidia-|cuda-)' constraints.txt > /tmp/constraints.txt \
 && pip install -c /tmp/constraints.txt ".[$EXTRAS]" 'jupyterlab' \
 && rm /tmp/constraints.txt \
 && useradd --create-home --uid 1000 reader

USER 1000
WORKDIR /home/reader
ENV GSEG_HOME=/home/reader/.cache/gseg
RUN gseg doctor
ENTRYPOINT ["gseg"]
CMD ["--help"]
