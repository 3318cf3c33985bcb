// Error numbers as text, and `errno` for the functions that return an object.
//
// Convention of the SDK: a function that returns a number returns a negative errno on failure, as the system call
// does; one that returns an object returns null and leaves the (positive) number in `errno`. Texts: glibc's strerror.

import { Errno } from "../../assembly/abi/errno";

export { Errno };

/** Why the last function that returned null did so. */
export let errno: i32 = 0;

/** Sets `errno` from a system call's negative result. */
export function setErrno(result: i32): void {
  errno = result < 0 ? -result : result;
}

/** The text of an error number, positive or negative (man 3 strerror). */
export function strerror(error: i32): string {
  switch (error < 0 ? -error : error) {
    case 0: return "Success";
    case Errno.EPERM: return "Operation not permitted";
    case Errno.ENOENT: return "No such file or directory";
    case Errno.ESRCH: return "No such process";
    case Errno.EINTR: return "Interrupted system call";
    case Errno.EIO: return "Input/output error";
    case Errno.ENXIO: return "No such device or address";
    case Errno.E2BIG: return "Argument list too long";
    case Errno.ENOEXEC: return "Exec format error";
    case Errno.EBADF: return "Bad file descriptor";
    case Errno.ECHILD: return "No child processes";
    case Errno.EAGAIN: return "Resource temporarily unavailable";
    case Errno.ENOMEM: return "Cannot allocate memory";
    case Errno.EACCES: return "Permission denied";
    case Errno.EFAULT: return "Bad address";
    case Errno.ENOTBLK: return "Block device required";
    case Errno.EBUSY: return "Device or resource busy";
    case Errno.EEXIST: return "File exists";
    case Errno.EXDEV: return "Invalid cross-device link";
    case Errno.ENODEV: return "No such device";
    case Errno.ENOTDIR: return "Not a directory";
    case Errno.EISDIR: return "Is a directory";
    case Errno.EINVAL: return "Invalid argument";
    case Errno.ENFILE: return "Too many open files in system";
    case Errno.EMFILE: return "Too many open files";
    case Errno.ENOTTY: return "Inappropriate ioctl for device";
    case Errno.ETXTBSY: return "Text file busy";
    case Errno.EFBIG: return "File too large";
    case Errno.ENOSPC: return "No space left on device";
    case Errno.ESPIPE: return "Illegal seek";
    case Errno.EROFS: return "Read-only file system";
    case Errno.EMLINK: return "Too many links";
    case Errno.EPIPE: return "Broken pipe";
    case Errno.EDOM: return "Numerical argument out of domain";
    case Errno.ERANGE: return "Numerical result out of range";
    case Errno.EDEADLK: return "Resource deadlock avoided";
    case Errno.ENAMETOOLONG: return "File name too long";
    case Errno.ENOLCK: return "No locks available";
    case Errno.ENOSYS: return "Function not implemented";
    case Errno.ENOTEMPTY: return "Directory not empty";
    case Errno.ELOOP: return "Too many levels of symbolic links";
    case Errno.ENODATA: return "No data available";
    case Errno.ETIME: return "Timer expired";
    case Errno.EPROTO: return "Protocol error";
    case Errno.EOVERFLOW: return "Value too large for defined data type";
    case Errno.EILSEQ: return "Invalid or incomplete multibyte or wide character";
    case Errno.ENOTSOCK: return "Socket operation on non-socket";
    case Errno.EDESTADDRREQ: return "Destination address required";
    case Errno.EMSGSIZE: return "Message too long";
    case Errno.EPROTOTYPE: return "Protocol wrong type for socket";
    case Errno.ENOPROTOOPT: return "Protocol not available";
    case Errno.EPROTONOSUPPORT: return "Protocol not supported";
    case Errno.EOPNOTSUPP: return "Operation not supported";
    case Errno.EAFNOSUPPORT: return "Address family not supported by protocol";
    case Errno.EADDRINUSE: return "Address already in use";
    case Errno.EADDRNOTAVAIL: return "Cannot assign requested address";
    case Errno.ENETDOWN: return "Network is down";
    case Errno.ENETUNREACH: return "Network is unreachable";
    case Errno.ECONNABORTED: return "Software caused connection abort";
    case Errno.ECONNRESET: return "Connection reset by peer";
    case Errno.ENOBUFS: return "No buffer space available";
    case Errno.EISCONN: return "Transport endpoint is already connected";
    case Errno.ENOTCONN: return "Transport endpoint is not connected";
    case Errno.ETIMEDOUT: return "Connection timed out";
    case Errno.ECONNREFUSED: return "Connection refused";
    case Errno.EHOSTUNREACH: return "No route to host";
    case Errno.EALREADY: return "Operation already in progress";
    case Errno.EINPROGRESS: return "Operation now in progress";
    case Errno.ECANCELED: return "Operation canceled";
    default: return "Unknown error " + error.toString();
  }
}
